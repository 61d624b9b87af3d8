import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'

type Added = { thing: string }

/** What people read, in both languages. */
export const messages = {
  ko: {
    title: '예시',
    commands: { addThing: '물건 더하기' },
    queries: { things: '물건 목록' },
    failures: {
      thing_exists: ({ name }: Record<string, string>) =>
        `${withParticle(name ?? '', '은/는')} 이미 있어요. 다른 이름을 써 주세요.`,
    },
    entries: { thing_added: ({ actor }: Telling<Added>) => `${actor} 님이 물건을 더했어요.` },
  },
  en: {
    title: 'Example',
    commands: { addThing: 'Add a thing' },
    queries: { things: 'Things' },
    failures: {
      thing_exists: ({ name }: Record<string, string>) => `${name} is there already. Choose another name.`,
    },
    entries: { thing_added: ({ actor }: Telling<Added>) => `${actor} added a thing.` },
  },
}
