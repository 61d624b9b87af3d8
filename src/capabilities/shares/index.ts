import { capability } from '../../kernel/capability.ts'
import { decideRefund } from './decide-refund.ts'
import { firstPart, instalments, leastShares, mostShares, shareValue } from './dials.ts'
import { issueCertificate } from './issue-certificate.ts'
import { certificateLabels } from './labels.ts'
import { lapseClaim } from './lapse-claim.ts'
import { en, ko } from './messages.ts'
import { openClaim } from './open-claim.ts'
import { openRegister } from './open-register.ts'
import { pages } from './pages/index.ts'
import { certificate } from './query-certificate.ts'
import { claims, unclaimed } from './query-claims.ts'
import { holder } from './query-holder.ts'
import { holdings, totals } from './query-holdings.ts'
import { reading, readings } from './query-register.ts'
import { recordOpening } from './record-opening.ts'
import { releaseWithheld } from './release-withheld.ts'
import { subscribe } from './subscribe.ts'
import { subscribeFurther } from './subscribe-further.ts'
import './tables.ts'
import { takeBackSubscription } from './take-back-subscription.ts'
import { transfer } from './transfer.ts'

/** 출자: shares of members, from joining and further shares to leaving and what follows it; the register of members. */
export default capability({
  name: 'shares',
  folder: import.meta.dirname,
  commands: {
    subscribe,
    subscribeFurther,
    takeBackSubscription,
    recordOpening,
    openClaim,
    decideRefund,
    releaseWithheld,
    lapseClaim,
    transfer,
    issueCertificate,
    openRegister,
  },
  queries: { holdings, totals, holder, claims, unclaimed, certificate, reading, readings },
  dials: [shareValue, leastShares, mostShares, instalments, firstPart],
  labels: { certificate: certificateLabels },
  pages,
  messages: { ko, en },
})
