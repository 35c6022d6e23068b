/** The time zone of this browser. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** All time zones that browsers know, with the one that is in use. */
export function zones(used: string): string[] {
  return [...new Set(['UTC', zoneHere(), used, ...Intl.supportedValuesOf('timeZone')])]
}
