import { capability } from '../../kernel/capability.ts'
import { addPlan } from './add-plan.ts'
import { carryOnUndo } from './carry-on-undo.ts'
import { changeRates } from './change-rates.ts'
import { charge } from './charge.ts'
import { newMembers, reminderDays } from './dials.ts'
import { endPlan } from './end-plan.ts'
import { endReduction } from './end-reduction.ts'
import { forget } from './forget.ts'
import { grantReduction } from './grant-reduction.ts'
import { planLabels } from './labels.ts'
import { en, ko } from './messages.ts'
import { pages } from './pages/index.ts'
import { arrears } from './query-arrears.ts'
import { plan, plans } from './query-plans.ts'
import { remind } from './remind.ts'
import './tables.ts'
import { undoRun } from './undo-run.ts'
import { ratesChangedOverPast } from './what-if.ts'

/** 회비: what members pay regularly, charged by itself on the day, with gentle words for those who are late. */
export default capability({
  name: 'dues',
  folder: import.meta.dirname,
  commands: {
    addPlan,
    changeRates,
    endPlan,
    grantReduction,
    endReduction,
    charge,
    undoRun,
    carryOnUndo,
    remind,
  },
  queries: { plans, plan, arrears },
  dials: [newMembers, reminderDays],
  labels: { plan: planLabels },
  effects: { forget },
  whatIfs: { ratesChangedOverPast },
  pages,
  messages: { ko, en },
})
