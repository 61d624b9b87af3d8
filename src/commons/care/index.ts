import { capability } from '../../kernel/capability.ts'
import { duties, figures as figuresDial } from './dials.ts'
import { forget } from './forget.ts'
import { en, ko } from './messages.ts'
import { figures } from './query-figures.ts'
import { recordFigures } from './record-figures.ts'
import './tables.ts'

/** 돌봄: what each owes to what is shared and has done of it, what is broken, and how it fares. */
export default capability({
  name: 'care',
  folder: import.meta.dirname,
  commands: { recordFigures },
  queries: { figures },
  dials: [figuresDial, duties],
  effects: { forget },
  messages: { ko, en },
})
