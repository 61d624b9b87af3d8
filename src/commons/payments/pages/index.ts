import { chargePage, chargePost } from './charge.tsx'
import { back, go } from './checkout.ts'
import { creditPage, creditPost, takePost } from './credit.tsx'
import { minePage, waitingItems } from './mine.tsx'
import { officePage } from './office.tsx'
import { onePage } from './one.tsx'
import { payPage, requestPost } from './pay.tsx'
import { payeesPage, payeesPost } from './payees.tsx'
import { cancelPost, cashPost, passOnPost, refundPost } from './posts.ts'
import { webhook } from './webhook.ts'

export const pages = [
  ...[officePage, minePage, payPage, creditPage, payeesPage, chargePage, onePage],
  ...[
    requestPost,
    creditPost,
    takePost,
    payeesPost,
    chargePost,
    cancelPost,
    cashPost,
    refundPost,
    passOnPost,
  ],
  ...[go, back, webhook],
  waitingItems,
]
