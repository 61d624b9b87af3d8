import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { acceptNeed } from './accept-need.ts'
import { closeEvaluation } from './close-evaluation.ts'
import { correctIncome } from './correct-income.ts'
import { declareNeed } from './declare-need.ts'
import { declineNeed } from './decline-need.ts'
import { equations as equationsDial, sharesOpenTo } from './dials.ts'
import { distribute } from './distribute.ts'
import { endNeed } from './end-need.ts'
import { forget } from './forget.ts'
import { givePoints } from './give-points.ts'
import { distributionLabels, evaluationLabels, incomeLabels } from './labels.ts'
import { en, ko } from './messages.ts'
import { openEvaluation } from './open-evaluation.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { distribution, distributions } from './query-distributions.ts'
import { equations } from './query-equations.ts'
import { evaluation, evaluations } from './query-evaluations.ts'
import { income, incomes } from './query-incomes.ts'
import { myShares } from './query-mine.ts'
import { needs } from './query-needs.ts'
import { previewDistribution } from './query-preview.ts'
import { sources } from './query-sources.ts'
import { whyContributions, whyShare } from './query-why.ts'
import { receiveIncome } from './receive-income.ts'
import { recordIncome } from './record-income.ts'
import './tables.ts'
import { takeBackDistribution } from './take-back-distribution.ts'
import { takeBackIncome } from './take-back-income.ts'
import { tieIncome } from './tie-income.ts'
import { equationsChanged } from './what-if.ts'

/** 몫 나누기: income shared among those who made it possible, by rules the members chose, each amount with its why. */
export default capability({
  name: 'value',
  folder: import.meta.dirname,
  commands: {
    recordIncome,
    tieIncome,
    correctIncome,
    takeBackIncome,
    receiveIncome,
    distribute,
    takeBackDistribution,
    openEvaluation,
    givePoints,
    closeEvaluation,
    declareNeed,
    acceptNeed,
    declineNeed,
    endNeed,
  },
  queries: {
    equations,
    incomes,
    income,
    previewDistribution,
    distributions,
    distribution,
    whyShare,
    whyContributions,
    myShares,
    evaluations,
    evaluation,
    needs,
    sources,
  },
  dials: [equationsDial as Dial, sharesOpenTo as Dial],
  powers,
  labels: { income: incomeLabels, distribution: distributionLabels, evaluation: evaluationLabels },
  effects: { forget },
  whatIfs: { equationsChanged },
  pages,
  messages: { ko, en },
})
