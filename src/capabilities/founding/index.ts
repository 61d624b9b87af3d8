import { capability } from '../../kernel/capability.ts'
import { agree } from './agree.ts'
import { describePlan } from './describe-plan.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { path, people } from './queries.ts'
import './tables.ts'
import { takeBackAgreement } from './take-back-agreement.ts'
import { takeBackStep } from './take-back-step.ts'
import { takeStep } from './take-step.ts'

/** 설립: the path from an idea to a registered co-operative, each paper made and each date watched. */
export default capability({
  name: 'founding',
  folder: import.meta.dirname,
  commands: { describePlan, agree, takeBackAgreement, takeStep, takeBackStep },
  queries: { path, people },
  pages,
  messages,
})
