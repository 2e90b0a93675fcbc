// Someone in a rondgang.

/** `team` is the poster that he or she made; '' for a guest, who only walks. */
export type Walker = { id: string; team: string }
