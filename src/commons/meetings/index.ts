import { capability } from '../../kernel/capability.ts'
import { addItems } from './add-items.ts'
import { attachDocument } from './attach-document.ts'
import { callMeeting } from './call-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting } from './change-meeting.ts'
import { checkIn } from './check-in.ts'
import { correctMinutes } from './correct-minutes.ts'
import { countVotes } from './count-votes.ts'
import { declareResult } from './declare-result.ts'
import { familyProxy, minutesPublic, noticeDays, organNoticeDays, proxies, proxiesEach } from './dials.ts'
import { editItem } from './edit-item.ts'
import { editMinutes } from './edit-minutes.ts'
import { endMeeting } from './end-meeting.ts'
import { endRecess } from './end-recess.ts'
import { forget } from './forget.ts'
import { freezeMinutes } from './freeze-minutes.ts'
import { giveProxy } from './give-proxy.ts'
import { itemLabels, meetingLabels, placeLabels } from './labels.ts'
import { markLeft } from './mark-left.ts'
import { markTold } from './mark-told.ts'
import { messages } from './messages.ts'
import { nameSigners } from './name-signers.ts'
import { noteReply } from './note-reply.ts'
import { openDoor } from './open-door.ts'
import { openMeeting } from './open-meeting.ts'
import { orderItems } from './order-items.ts'
import { pages } from './pages/index.ts'
import { roomPages } from './pages/room-pages.ts'
import { planMeeting } from './plan-meeting.ts'
import { postponeItem } from './postpone-item.ts'
import { tallies } from './query-counts.ts'
import { meeting } from './query-meeting.ts'
import { meetings } from './query-meetings.ts'
import { mine } from './query-mine.ts'
import { minutes } from './query-minutes.ts'
import { people } from './query-people.ts'
import { room } from './query-room.ts'
import { toTable } from './query-to-table.ts'
import { removeDocument } from './remove-document.ts'
import { removeItem } from './remove-item.ts'
import { reply } from './reply.ts'
import { signMinutes } from './sign-minutes.ts'
import { signOnPaper } from './sign-on-paper.ts'
import { takeRecess } from './take-recess.ts'
import { takeUpItem } from './take-up-item.ts'
import './tables.ts'
import { tickAttendance } from './tick-attendance.ts'
import { withdrawProxy } from './withdraw-proxy.ts'

/** 총회와 회의: preparing and calling them, proxies, who is there, the room, and the minutes. */
export default capability({
  name: 'meetings',
  folder: import.meta.dirname,
  commands: {
    planMeeting,
    changeMeeting,
    cancelMeeting,
    callMeeting,
    addItems,
    editItem,
    removeItem,
    orderItems,
    attachDocument,
    removeDocument,
    markTold,
    reply,
    noteReply,
    giveProxy,
    withdrawProxy,
    openDoor,
    checkIn,
    tickAttendance,
    markLeft,
    ...{
      openMeeting,
      takeUpItem,
      countVotes,
      declareResult,
      postponeItem,
      takeRecess,
      endRecess,
      nameSigners,
    },
    ...{ endMeeting, editMinutes, freezeMinutes, signMinutes, signOnPaper, correctMinutes },
  },
  queries: { meetings, meeting, people, tallies, toTable, mine, room, minutes },
  dials: [noticeDays, organNoticeDays, proxies, proxiesEach, familyProxy, minutesPublic],
  labels: { meeting: meetingLabels, item: itemLabels, place: placeLabels },
  effects: { forget },
  powers: {
    'meetings.prepare': {
      who: ['role:chair', 'role:steward'],
      layer: 'bylaws',
      title: { ko: '총회 준비하고 진행하기', en: 'Prepare and run general meetings' },
    },
  },
  pages: [...pages, ...roomPages],
  messages,
})
