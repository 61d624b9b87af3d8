import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { closeDay } from './close-day.ts'
import { part, slate } from './dials.ts'
import { goodLabels } from './labels.ts'
import { en, ko } from './messages.ts'
import { pages } from './pages/index.ts'
import { goods } from './query-goods.ts'
import { brought, closings, sale, today } from './query-sales.ts'
import { sell } from './sell.ts'
import { setGood } from './set-good.ts'
import { setStock } from './set-stock.ts'
import './tables.ts'
import { undoSale } from './undo-sale.ts'

/** 가게: a shop that members keep together: its own goods and what members bring, the counter, the slate, the day's close. */
export default capability({
  name: 'shop',
  folder: import.meta.dirname,
  commands: { setGood, setStock, sell, undoSale, closeDay },
  queries: { goods, today, sale, closings, brought },
  dials: [part, slate] as Dial[],
  labels: { good: goodLabels },
  pages,
  messages: { ko, en },
})
