import { run } from './surfaces/cli/run.ts'
import { terminal } from './surfaces/cli/terminal.ts'

// Everything begins at the command line: `npm start` is `dure start`. Nothing is open when a call ends, so the
// process ends by itself; the server stays until it is told to stop.
process.exitCode = await run(process.argv.slice(2), terminal())
