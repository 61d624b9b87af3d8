import { capability } from '../../kernel/capability.ts'
import { addIndicator } from './add-indicator.ts'
import { assess } from './assess.ts'
import { assessJoiner } from './assess-joiner.ts'
import { assessLate } from './assess-late.ts'
import { assessTrouble } from './assess-trouble.ts'
import { beginRepair } from './begin-repair.ts'
import { callWorkDay } from './call-work-day.ts'
import { cancelWorkDay } from './cancel-work-day.ts'
import { changeIndicator } from './change-indicator.ts'
import { comers, goers } from './comers.ts'
import { commute } from './commute.ts'
import { confirmWork } from './confirm-work.ts'
import { correctReading } from './correct-reading.ts'
import { arrears, duties, figures as figuresDial } from './dials.ts'
import { reportDays, reportDuty, roundPeriod, rounds as roundsDial, watching } from './dials-watch.ts'
import { endIndicator } from './end-indicator.ts'
import { endTrouble } from './end-trouble.ts'
import { forget } from './forget.ts'
import { freeLeaver } from './free-leaver.ts'
import { issueMeter } from './issue-meter.ts'
import { dayLabels, indicatorLabels, meterLabels, seasonLabels, ticketLabels } from './labels.ts'
import { atJoining, late } from './late-dials.ts'
import { leaveWorkDay } from './leave-work-day.ts'
import { logRound } from './log-round.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { roundOccasions } from './monitors.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { day, days } from './query-days.ts'
import { figures } from './query-figures.ts'
import { health } from './query-health.ts'
import { indicator } from './query-indicator.ts'
import { mine } from './query-mine.ts'
import { season, seasons } from './query-seasons.ts'
import { ticket, tickets } from './query-tickets.ts'
import { toMeasure } from './query-to-measure.ts'
import { behind, occasion, rounds, running, staleReadings } from './query-watch.ts'
import { workOn } from './query-work-on.ts'
import { recordFigures } from './record-figures.ts'
import { recordReadings } from './record-readings.ts'
import { report } from './report.ts'
import { reportTrouble } from './report-trouble.ts'
import { revokeMeter } from './revoke-meter.ts'
import { sendReadings } from './send-readings.ts'
import { settleSeason } from './settle-season.ts'
import { shareCost } from './share-cost.ts'
import { signUp } from './sign-up.ts'
import './tables.ts'
import { takeBackCommutation } from './take-back-commutation.ts'

/** 돌봄: what each owes to what is shared and has done of it, what is broken, and how it fares. */
export default capability({
  name: 'care',
  folder: import.meta.dirname,
  commands: {
    recordFigures,
    assess,
    assessLate,
    assessJoiner,
    freeLeaver,
    settleSeason,
    callWorkDay,
    cancelWorkDay,
    signUp,
    leaveWorkDay,
    confirmWork,
    commute,
    takeBackCommutation,
    reportTrouble,
    assessTrouble,
    beginRepair,
    endTrouble,
    shareCost,
    addIndicator,
    recordReadings,
    correctReading,
    changeIndicator,
    endIndicator,
    issueMeter,
    revokeMeter,
    sendReadings,
    report,
    logRound,
  },
  queries: {
    workOn,
    figures,
    mine,
    seasons,
    season,
    days,
    day,
    tickets,
    ticket,
    health,
    indicator,
    toMeasure,
    behind,
    running,
    occasion,
    rounds,
    staleReadings,
  },
  dials: [
    ...[figuresDial, duties, arrears, late, atJoining],
    ...[watching, reportDuty, reportDays, roundsDial, roundPeriod],
  ],
  occasions: { round: roundOccasions },
  labels: {
    season: seasonLabels,
    day: dayLabels,
    ticket: ticketLabels,
    indicator: indicatorLabels,
    meter: meterLabels,
  },
  effects: { forget, comers, goers },
  powers,
  pages,
  messages: { ko, en },
})
