export const diary = {}
