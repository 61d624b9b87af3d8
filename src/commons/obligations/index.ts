import { capability } from '../../kernel/capability.ts'
import { eraseParty } from './erase-party.ts'
import { forget } from './forget.ts'
import { forgive } from './forgive.ts'
import { obligationLabels, obligationParties, settlementLabels } from './labels.ts'
import { en, ko } from './messages.ts'
import { pages } from './pages/index.ts'
import { howToPay } from './query-how-to-pay.ts'
import { mine } from './query-mine.ts'
import { obligation } from './query-obligation.ts'
import { owed } from './query-owed.ts'
import { recordPayment } from './record-payment.ts'
import { setHowToPay } from './set-how-to-pay.ts'
import './tables.ts'
import { takeBackPayment } from './take-back-payment.ts'

/** 받을 돈·줄 돈: what members and others owe the commons, what it owes them, and what was paid of it. */
export default capability({
  name: 'obligations',
  folder: import.meta.dirname,
  commands: { recordPayment, takeBackPayment, forgive, setHowToPay, eraseParty },
  queries: { owed, mine, obligation, howToPay },
  labels: {
    obligation: obligationLabels,
    obligation_party: obligationParties,
    settlement: settlementLabels,
  },
  effects: { forget },
  pages,
  messages: { ko, en },
})
