import { capability } from '../../kernel/capability.ts'
import { appropriate } from './appropriate.ts'
import { closeYear } from './close-year.ts'
import { coverLoss } from './cover-loss.ts'
import { patronageBy, surplusParts } from './dials.ts'
import { giveOpinion } from './give-opinion.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { dividends, dividendsOf, preview } from './query-dividends.ts'
import { openYear } from './query-open-year.ts'
import { uses } from './query-uses.ts'
import { whyDividend, whyUsed } from './query-why.ts'
import { year, years } from './query-year.ts'
import { recordUse } from './record-use.ts'
import { setBudget } from './set-budget.ts'
import './tables.ts'

/** 회계연도: plan and budget, the close of the year, its audit, and what becomes of the surplus. */
export default capability({
  name: 'years',
  folder: import.meta.dirname,
  commands: { setBudget, closeYear, giveOpinion, recordUse, appropriate, coverLoss },
  queries: { year, years, openYear, uses, preview, dividends, dividendsOf, whyUsed, whyDividend },
  dials: [patronageBy, surplusParts],
  pages,
  messages,
})
