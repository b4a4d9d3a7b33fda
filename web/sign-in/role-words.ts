import type { Role } from '#contract/access.ts'
import type { MessageId } from '../ui/text.ts'

/** What each role is called on the screen. */
export const roleMessages: Record<Role, MessageId> = {
  student: 'role.student',
  teacher: 'role.teacher',
  coach: 'role.coach',
  guardian: 'role.guardian',
  schoolLeader: 'role.schoolLeader',
  districtAdmin: 'role.districtAdmin',
  dataOffice: 'role.dataOffice',
  curriculumOffice: 'role.curriculumOffice',
  procurementOffice: 'role.procurementOffice',
}
