// Clusters: zones that a facilitator makes within a zone, as a heading over notes that belong together. Being zones, they are
// read as headings by the list, the reports and the votes. Light: no schemas.

/** Begins the last part of a cluster's zone id: `terugblik.trots.~k3xw`. A zone that lies in no other begins with it. */
const SIGN = '~'

/** The zone id of a cluster in `zone` ('' for none). */
export function clusterZone(zone: string, name: string): string {
  return zone === '' ? `${SIGN}${name}` : `${zone}.${SIGN}${name}`
}

/** Whether a zone id is a cluster's. */
export function isCluster(zone: string): boolean {
  return zone.slice(zone.lastIndexOf('.') + 1).startsWith(SIGN)
}

/** The zone that a cluster lies in, '' for none. */
export function zoneAround(cluster: string): string {
  return cluster.slice(0, Math.max(0, cluster.lastIndexOf('.')))
}
