// A pasted release may be larger than one message of the connection: its bytes are handed over as a stream.
export function textOf(field) {
  return new TextEncoder().encode(field.value);
}

// No stream is empty.
export function isEmpty(field) {
  return field.value === "";
}
