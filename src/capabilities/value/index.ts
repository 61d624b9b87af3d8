import { capability } from '../../kernel/capability.ts'

const messages = { commands: {}, queries: {}, failures: {}, entries: {} }

/** 몫 나누기: income shared among those who made it possible, by rules the members chose. */
export default capability({
  name: 'value',
  folder: import.meta.dirname,
  commands: {},
  queries: {},
  messages: { ko: { title: '몫 나누기', ...messages }, en: { title: 'Sharing value', ...messages } },
})
