/** Begins runs that are then followed by their id. */

/** A run that is streamed begins at once, and in the process that was asked. */
export const STREAMED = { mode: 'stream', cancel_on_timeout: false } as const

/** The id of a run that was asked for with `STREAMED`. The stream itself is left: the run goes on,
 * and is followed by its id from the first event. */
export async function begunRun({ response }: { response: Response }): Promise<string> {
  const runId = response.headers.get('x-run-id')
  await response.body?.cancel()
  if (runId === null) throw new Error('the server did not say which run has begun')
  return runId
}
