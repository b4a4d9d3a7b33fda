/** All SQL of this part: one exported function a query, `tx` first, filtered by `tx.districtId`. */
export {}
