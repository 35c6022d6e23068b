/** Schedules and the times they came due; what is said of them, and the deeds. */
import { api, dataOf, type Shape } from '@/api/client'
import type { State } from '@/ui/StatusPill.vue'
import { inZone, timingOf, weekdayName } from './timing'

export type Listed = Shape<'ScheduleListed'>
export type Schedule = Shape<'ScheduleDetail'>
export type Tick = Shape<'TickView'>
export type Plan = Shape<'ScheduleIn'>

const ONE = '/api/v1/schedules/{schedule_id}'
const at = (id: string) => ({ path: { schedule_id: id } })

/** Each throws a `Problem`. */
export async function loadSchedule(id: string): Promise<Schedule> {
  return dataOf(await api.GET(ONE, { params: at(id) }))
}
export async function makeSchedule(body: Plan): Promise<Schedule> {
  return dataOf(await api.POST('/api/v1/schedules', { body }))
}
export async function changeSchedule(id: string, body: Partial<Plan>): Promise<Schedule> {
  return dataOf(await api.PATCH(ONE, { params: at(id), body }))
}
export async function removeSchedule(id: string): Promise<void> {
  await api.DELETE(ONE, { params: at(id) })
}
/** Ask its question now; the run’s id. */
export async function runNow(id: string): Promise<string> {
  const params = at(id)
  return dataOf(await api.POST('/api/v1/schedules/{schedule_id}/run-now', { params })).run_id
}

type Say = (key: string, values?: Record<string, unknown>) => string

/** When it strikes, in words; a cron line of somebody’s own is itself. */
export function sayWhen(
  schedule: Pick<Schedule, 'cron' | 'at' | 'time_zone'>,
  t: Say,
  locale: string,
): string {
  const { cron, at: once, time_zone: zone } = schedule
  if (cron === null)
    return once === null ? '' : t('schedules.when.once', { at: inZone(once, zone, locale) })
  const { way, time, weekday, day } = timingOf(cron)
  if (way === 'cron') return cron
  return t(`schedules.when.${way}`, {
    time,
    minute: time.slice(3),
    weekday: weekdayName(weekday, locale),
    day,
  })
}

/** How a tick ended: by its run, while that is kept, or else by what became of it itself. */
export function outcomeOf(tick: Pick<Tick, 'state' | 'run_status'>): { key: string; state: State } {
  if (tick.state !== 'started') return { key: tick.state, state: 'failed' }
  const key = tick.run_status ?? 'started'
  return { key, state: STATES[key] ?? 'resting' }
}

const STATES: Record<string, State> = {
  queued: 'resting',
  running: 'running',
  interrupted: 'resting',
  waiting_approval: 'needs-you',
  completed: 'done',
  failed: 'failed',
  cancelled: 'resting',
}
