import { capability } from '../../kernel/capability.ts'
import { askRefund } from './ask-refund.ts'
import { bookCharge } from './book-charge.ts'
import { cancelPayment } from './cancel-payment.ts'
import { confirmCash } from './confirm-cash.ts'
import { openDays, openMinutes, passOnDays, waysOffered } from './dials.ts'
import { errands } from './errands.ts'
import { expirePayment } from './expire-payment.ts'
import { followBookings } from './follow-bookings.ts'
import { followPayment } from './follow-payment.ts'
import { forget } from './forget.ts'
import { giveCredit } from './give-credit.ts'
import { hearProvider } from './hear-provider.ts'
import { paymentLabels } from './labels.ts'
import { lookAgain } from './look-again.ts'
import { en, ko } from './messages.ts'
import { officePower } from './office.ts'
import { openCheckout } from './open-checkout.ts'
import { pages } from './pages/index.ts'
import { passOnAgain } from './pass-on-again.ts'
import { choices } from './query-choices.ts'
import { payment } from './query-payment.ts'
import { credit, payments } from './query-payments.ts'
import { ways } from './query-ways.ts'
import { refuseRefund } from './refuse-refund.ts'
import { requestPayment } from './request-payment.ts'
import { setPayee } from './set-payee.ts'
import { takeAsCredit } from './take-as-credit.ts'
import './tables.ts'
import { tellPart } from './tell-part.ts'
import { tellPayment } from './tell-payment.ts'

/**
 * 결제: how what is owed gets paid: by transfer, in cash, from credit, or through a provider that pays sellers directly.
 * Another slice owes (`obligations/owe.ts`), says who gets what (`share-payment.ts`), and sends `payments.requestPayment`;
 * that it was paid it learns as with everything owed, by `follows`.
 */
export default capability({
  name: 'payments',
  folder: import.meta.dirname,
  commands: {
    ...{
      requestPayment,
      cancelPayment,
      confirmCash,
      askRefund,
      giveCredit,
      takeAsCredit,
      setPayee,
      passOnAgain,
      bookCharge,
    },
    ...{ tellPayment, tellPart, refuseRefund, openCheckout, hearProvider },
    ...{ followPayment, expirePayment, lookAgain },
  },
  queries: { choices, payment, payments, credit, ways },
  dials: [waysOffered, openMinutes, openDays, passOnDays],
  jobs: { errands },
  labels: { payment: paymentLabels },
  effects: { forget, followBookings },
  // Names by which providers know people: of no use without the contract they belong to.
  withheld: ['payments_payee', 'payments_heard'],
  powers: {
    [officePower]: {
      who: ['role:steward', 'role:treasurer'],
      layer: 'bylaws',
      title: { ko: '결제 돌보기', en: 'Look after payments' },
    },
  },
  pages,
  messages: { ko, en },
})
