/** This moment, as it is stored. */
export const instantNow = () => new Date().toISOString()
