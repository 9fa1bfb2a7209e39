export const painTest = {}
