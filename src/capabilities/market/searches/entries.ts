import { z } from 'zod'
import { entryKind } from '../../../kernel/capability.ts'
import { id } from '../../../kernel/fields.ts'

/** How many things that somebody looks for are new; what they look for nobody learns. */
export const searchMet = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ search: id('market.search'), agent: id('members.agent'), met: z.int().min(1) }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '찾던 물건이 새로 나왔어요', en: 'Something you look for is new' },
    leadsTo: '/market/searches',
    mail: true,
  },
})
