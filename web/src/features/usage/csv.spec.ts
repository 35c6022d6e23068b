import { describe, expect, it } from 'vitest'
import { csv } from './csv'

async function linesOf(...rows: (string | number)[][]): Promise<string[]> {
  const bytes = new Uint8Array(await csv(rows).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return new TextDecoder().decode(bytes).split('\r\n')
}

describe('a table as CSV', () => {
  it('is marked as UTF-8, with a line for each row', async () => {
    expect(await linesOf(['日期', '模型'], ['2026-11-01', 'qwen3:8b'])).toEqual([
      '日期,模型',
      '2026-11-01,qwen3:8b',
      '',
    ])
  })

  it('keeps what would break a line or a cell', async () => {
    expect(await linesOf(['a,b', 'say "hi"', 'two\nlines'])).toEqual([
      '"a,b","say ""hi""","two\nlines"',
      '',
    ])
  })

  it('holds no formula, whatever a model is called, and numbers stay numbers', async () => {
    const [line] = await linesOf([
      '=HYPERLINK("http://x")',
      '+1',
      '-1+1',
      '@SUM(A1)',
      '  =1',
      '\t=1',
      -5,
    ])
    expect(line).toBe(`"'=HYPERLINK(""http://x"")",'+1,'-1+1,'@SUM(A1),'  =1,"'\t=1",-5`)
  })
})
