import { z } from 'zod'
import { dial } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'

export const licences = ['cc-by-sa-4', 'cc-by-4', 'cc0-1', 'ours'] as const
export type Licence = (typeof licences)[number]

/** What licences are called, and where their text is. */
export const licenceNames: Record<Licence, { name?: string; href?: string }> = {
  'cc-by-sa-4': { name: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'cc-by-4': { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  'cc0-1': { name: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  ours: {},
}

/** Under which licence everybody gives what they write. */
export const licence = dial<Licence>('knowledge.licence', {
  schema: z.enum(licences),
  suggested: 'cc-by-sa-4',
  layer: 'bylaws',
  title: { ko: '글의 이용 허락', en: 'Licence of the texts' },
  sentence: {
    ko: (value) =>
      value === 'ours'
        ? '여기에 쓴 글은 우리끼리만 써요.'
        : `여기에 쓴 글은 누구나 ${licenceNames[value].name} 조건에 따라 쓸 수 있어요.`,
    en: (value) =>
      value === 'ours'
        ? 'What is written here is for ourselves.'
        : `Anyone may use what is written here under ${licenceNames[value].name}.`,
  },
  principle: 1,
})

/** Who may read; the powers to ask are checked as well. */
export const openTo = dial<'anyone' | 'member'>('knowledge.open_to', {
  schema: z.enum(['anyone', 'member']),
  suggested: 'member',
  layer: 'bylaws',
  title: { ko: '지식 문서를 볼 수 있는 사람', en: 'Who may read the pages' },
  sentence: {
    ko: (value) =>
      value === 'anyone' ? '지식 문서는 누구나 볼 수 있어요.' : '지식 문서는 함께하는 사람들이 볼 수 있어요.',
    en: (value) => (value === 'anyone' ? 'Anyone may read the pages.' : 'Members may read the pages.'),
  },
})

/** After how many edits that stood when looked at a member is trusted. */
export const trustedEdits = dial<number>('knowledge.trusted_edits', {
  schema: z.int().min(1).max(1_000),
  suggested: 10,
  layer: 'regulations',
  title: { ko: '믿고 맡기기까지의 고침', en: 'Edits until trusted' },
  sentence: {
    ko: (edits) => `살펴본 고침이 ${edits}번 쌓인 사람의 고침은 따로 살펴보지 않아요.`,
    en: (edits) =>
      `Whoever has ${plural(edits, 'edit')} that stood when looked at needs no more looking after.`,
  },
  principle: 4,
})
