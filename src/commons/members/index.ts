import { capability } from '../../kernel/capability.ts'
import { admit } from './admit.ts'
import { agent } from './agent-page.ts'
import { appoint } from './appoint.ts'
import { changeTypes } from './change-types.ts'
import { claimAgent } from './claim-agent.ts'
import { contacts } from './contacts.ts'
import { correctDraft } from './correct-draft.ts'
import { createToken } from './create-token.ts'
import { decline } from './decline.ts'
import { admission, helpersMay, linkDays, retentionYears } from './dials.ts'
import { draftRoll } from './draft-roll.ts'
import { editContact } from './edit-contact.ts'
import { editRecord } from './edit-record.ts'
import { endHelper } from './end-helper.ts'
import { endTerm } from './end-term.ts'
import { erase } from './erase.ts'
import { expel } from './expel.ts'
import { importRoll } from './import-roll.ts'
import { invitation } from './invitation.ts'
import { invite } from './invite.ts'
import { inviteAgent } from './invite-agent.ts'
import { inviteAgents } from './invite-agents.ts'
import { join } from './join.ts'
import { joinAsFounder } from './join-as-founder.ts'
import { agentLabels, termLabels, tokenLabels } from './labels.ts'
import { leave } from './leave.ts'
import { messages } from './messages.ts'
import { nameHelper } from './name-helper.ts'
import { pages } from './pages/index.ts'
import { pause } from './pause.ts'
import { powers } from './powers.ts'
import { applicants, counts, eligible, invitations, me, myTokens, officers, rollDraft } from './queries.ts'
import { helpers } from './query-helpers.ts'
import { rememberMapping } from './remember-mapping.ts'
import { remindTerm } from './remind-term.ts'
import { resume } from './resume.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { revokeToken } from './revoke-token.ts'
import { roll } from './roll.ts'
import './tables.ts'

/** The people of a commons: who they are, how they join and leave, what they hold, how they sign in. */
export default capability({
  name: 'members',
  folder: import.meta.dirname,
  commands: {
    joinAsFounder,
    invite,
    inviteAgent,
    inviteAgents,
    revokeInvitation,
    join,
    claimAgent,
    admit,
    decline,
    leave,
    expel,
    pause,
    resume,
    changeTypes,
    appoint,
    endTerm,
    remindTerm,
    editContact,
    editRecord,
    importRoll,
    draftRoll,
    correctDraft,
    rememberMapping,
    erase,
    createToken,
    revokeToken,
    nameHelper,
    endHelper,
  },
  queries: {
    roll,
    counts,
    agent,
    me,
    contacts,
    applicants,
    invitation,
    invitations,
    officers,
    eligible,
    myTokens,
    rollDraft,
    helpers,
  },
  dials: [admission, retentionYears, linkDays, helpersMay],
  powers,
  labels: { agent: agentLabels, term: termLabels, token: tokenLabels },
  pages,
  messages,
})
