import { capability } from '../../kernel/capability.ts'
import { answer } from './answer.ts'
import { appeal } from './appeal.ts'
import { callHearing } from './call-hearing.ts'
import {
  appealDays,
  duties,
  finderShare,
  fineAmount,
  fines,
  forgetMonths,
  hearingDays,
  notices,
  pauses,
  suspensionDays,
  suspensions,
} from './dials.ts'
import { drawPanel } from './draw-panel.ts'
import { endStep } from './end-step.ts'
import { forget } from './forget.ts'
import { judge } from './judge.ts'
import { caseLabels } from './labels.ts'
import { ladder } from './ladder.ts'
import { meetDuty } from './meet-duty.ts'
import { messages } from './messages.ts'
import { openConflict } from './open-conflict.ts'
import { pages } from './pages/index.ts'
import { caseOf, cases, register } from './queries.ts'
import { reportBreach } from './report-breach.ts'
import { ruleOnAppeal } from './rule-on-appeal.ts'
import { settleConflict } from './settle-conflict.ts'
import './tables.ts'

/** 약속 지키기: what follows when somebody does not keep what was agreed, step by step, and help with conflicts. */
export default capability({
  name: 'sanctions',
  folder: import.meta.dirname,
  commands: {
    reportBreach,
    openConflict,
    answer,
    drawPanel,
    callHearing,
    judge,
    appeal,
    ruleOnAppeal,
    meetDuty,
    endStep,
    settleConflict,
  },
  queries: { cases, caseOf, register },
  dials: [
    duties,
    notices,
    fines,
    fineAmount,
    finderShare,
    suspensions,
    suspensionDays,
    pauses,
    forgetMonths,
    appealDays,
    hearingDays,
  ],
  rules: [ladder],
  labels: { case: caseLabels },
  effects: { forget },
  powers: {
    'sanctions.judgeByOffice': {
      who: ['organ:panel', 'organ:auditor'],
      layer: 'bylaws',
      title: { ko: '약속을 어겼는지 판단하기', en: 'Judge whether a promise was broken' },
    },
  },
  pages,
  messages,
})
