/** What a person says of a schedule, and how the API takes it. */
import type { Plan, Schedule } from '../schedules'
import { cronOf, type Timing, timingOf, USUAL, wallTime } from '../timing'

export interface Fields {
  name: string
  question: string
  agent_id: string | null
  conversation_id: string | null
  timing: Timing
  time_zone: string
  missed: NonNullable<Plan['missed']>
  active: boolean
}

export const MOST = { name: 200, question: 20_000 }

/** A new one, by the clocks of this zone. */
export function newFields(time_zone: string, agent_id: string | null): Fields {
  return {
    name: '',
    question: '',
    agent_id,
    conversation_id: null,
    timing: USUAL,
    time_zone,
    missed: 'run_once',
    active: true,
  }
}

/** The fields of a schedule as they are. */
export function fieldsOf(schedule: Schedule): Fields {
  const { name, question, agent_id, conversation_id, time_zone, missed, active } = schedule
  const once = schedule.at === null ? '' : wallTime(schedule.at, time_zone)
  const timing: Timing =
    schedule.cron === null ? { ...USUAL, way: 'once', at: once } : timingOf(schedule.cron)
  return {
    name,
    question,
    agent_id,
    conversation_id,
    timing,
    time_zone,
    missed: missed === 'skip' ? 'skip' : 'run_once',
    active,
  }
}

/** The names of the fields whose absence is wrong. */
export function missingIn({
  name,
  question,
  timing,
}: Fields): ('name' | 'question' | 'at' | 'cron')[] {
  const missing: ('name' | 'question' | 'at' | 'cron')[] = []
  if (name.trim() === '') missing.push('name')
  if (question.trim() === '') missing.push('question')
  if (timing.way === 'once' && timing.at === '') missing.push('at')
  if (timing.way === 'cron' && timing.cron.trim() === '') missing.push('cron')
  return missing
}

/** What is changed, as the API takes it: a time is one of the zone’s clocks, so both go together. */
export function changeOf(changes: Partial<Fields>, all: Fields): Partial<Plan> {
  const { timing, time_zone, ...rest } = changes
  if (timing === undefined && time_zone === undefined) return rest
  return { ...rest, ...whenOf(all) }
}

/** All of it, as the API takes it. */
export function planOf(all: Fields): Plan {
  const { timing: _, ...rest } = all
  return { ...rest, ...whenOf(all) }
}

function whenOf({ timing, time_zone }: Fields): Pick<Plan, 'cron' | 'at' | 'time_zone'> {
  const cron = cronOf(timing)
  return cron === null ? { at: timing.at, time_zone } : { cron, time_zone }
}
