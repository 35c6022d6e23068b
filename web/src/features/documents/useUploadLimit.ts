import { useQuery } from '@pinia/colada'
import { api, dataOf } from '@/api/client'

/** The most bytes that a file may have; undefined until, and unless, the server has said so. */
export function useUploadLimit() {
  const { data: most } = useQuery({
    key: ['documents', 'limit'],
    query: async () => {
      const { max_file_bytes } = dataOf(await api.GET('/api/v1/status'))
      return typeof max_file_bytes === 'number' ? max_file_bytes : null
    },
    staleTime: 600_000,
  })
  return { most }
}
