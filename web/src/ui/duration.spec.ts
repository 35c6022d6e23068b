import { describe, expect, it } from 'vitest'
import { duration } from './duration'

describe('a length of time', () => {
  it('is said in the units that fit it', () => {
    const said = [0, 450, 1000, 12_340, 59_960, 200_000, 3_600_000, 5_400_000]
    expect(said.map((ms) => duration(ms, 'en'))).toEqual([
      '0 ms',
      '450 ms',
      '1 sec',
      '12.3 sec',
      '1 min',
      '3 min 20 sec',
      '1 hr',
      '1 hr 30 min',
    ])
  })

  it('is said in Chinese', () => {
    expect(duration(200_000, 'zh-CN')).toBe('3分钟 20秒')
  })
})
