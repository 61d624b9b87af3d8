import { capability } from '../../kernel/capability.ts'
import { admitCommons } from './admit-commons.ts'
import { castOurBallot } from './cast-our-ballot.ts'
import { delegatesEach } from './dials.ts'
import { dismissCommons } from './dismiss-commons.ts'
import { endPlace } from './end-place.ts'
import { followRoll } from './follow-roll.ts'
import { inviteCommons } from './invite-commons.ts'
import { joinNetwork } from './join-network.ts'
import { commonsLabels, matterLabels, networkLabels } from './labels.ts'
import { leaveNetwork } from './leave-network.ts'
import { messages } from './messages.ts'
import { noteAdmission } from './note-admission.ts'
import { noteDismissal } from './note-dismissal.ts'
import { noteInvitation } from './note-invitation.ts'
import { noteMatter } from './note-matter.ts'
import { pages } from './pages/index.ts'
import { matters, memberCommons, networks } from './queries.ts'
import { seatDelegates } from './seat-delegates.ts'
import { sendDelegates } from './send-delegates.ts'
import './tables.ts'
import { tellMembers } from './tell-members.ts'

/** 연합: commons as members of another commons, which vote there by their own decisions and send delegates. */
export default capability({
  name: 'networks',
  folder: import.meta.dirname,
  commands: {
    inviteCommons,
    joinNetwork,
    leaveNetwork,
    sendDelegates,
    castOurBallot,
    admitCommons,
    dismissCommons,
    endPlace,
    seatDelegates,
    noteInvitation,
    noteAdmission,
    noteDismissal,
    noteMatter,
  },
  queries: { networks, matters, memberCommons },
  dials: [delegatesEach],
  labels: { network: networkLabels, matter: matterLabels, commons: commonsLabels },
  effects: { tellMembers, followRoll },
  pages,
  messages,
})
