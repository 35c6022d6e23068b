import { api } from '@/api/client'

/** Stop a run; what it has said is kept. Throws a `Problem`. */
export async function cancelRun(runId: string): Promise<void> {
  await api.POST('/api/v1/runs/{run_id}/cancel', { params: { path: { run_id: runId } } })
}
