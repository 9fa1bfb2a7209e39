/** Whether *Snel weg* was pressed: then nothing may hold this page up, not even a question about what was not kept. */
export const quickExit = { isUnderway: false }
