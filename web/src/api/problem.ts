/** An error that the server told of (RFC 9457), or that kept it from answering at all. */
export class Problem extends Error {
  override readonly name = 'Problem'

  /** `status` is 0 when nothing answered; `code` is stable; `message` is for people. */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: ProblemDetails = {},
  ) {
    super(message)
  }

  /** Whether the server could not be reached, so that nothing was done. */
  get offline(): boolean {
    return this.status === 0
  }
}

export interface ProblemDetails {
  /** Which fields were wrong, and why. */
  errors?: FieldError[]
  /** After how many seconds it may be tried again. */
  retry_after?: number
  request_id?: string
  [member: string]: unknown
}

export interface FieldError {
  field: string
  why: string
}

/** What the server said in an answer that is not 2xx. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as ProblemDetails & { code?: string; detail?: string }
    return new Problem(response.status, body.code ?? 'unknown', body.detail ?? '', body)
  } catch {
    return new Problem(response.status, 'unknown', response.statusText)
  }
}

/** Any thrown thing as a `Problem`: a failed `fetch` is one with status 0. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const message = error instanceof Error ? error.message : String(error)
  return new Problem(0, error instanceof TypeError ? 'offline' : 'unexpected', message)
}
