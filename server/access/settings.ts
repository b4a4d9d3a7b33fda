/** Each number among a district's settings: from the least to the most, both included. The database holds the same. */
export const settingBounds = {
  removalGuardPercent: { least: 0, most: 100, isWhole: true },
  masteryThreshold: { least: 0.8, most: 0.995, isWhole: false },
  masteryCut: { least: 0.5, most: 0.95, isWhole: false },
  masterySuccesses: { least: 2, most: 5, isWhole: true },
} as const

export type NumberSetting = keyof typeof settingBounds
