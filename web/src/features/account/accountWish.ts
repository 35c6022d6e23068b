export interface AccountWish {
  username: string
  email: string
  password: string
}

/** The names of its fields, which show their own errors. */
export const ACCOUNT_FIELDS = ['username', 'email', 'password'] as const

export const emptyWish = (): AccountWish => ({ username: '', email: '', password: '' })
