import SpreadsheetTestKit

@testable import ISUOData

extension OneRosterSets {
  /// A small set as another program writes it: no homerooms, a course without a code of ours.
  func foreign(
    isPacked: Bool, more: [String: String] = [:], edit: (String, String) -> String = { $1 }
  ) -> [ImportFile] {
    let texts = more.merging([
      "orgs":
        "sourcedId,status,dateLastModified,name,type,identifier\no1,,,Ак-Терек орто мектеби,school,29900101\n",
      "academicSessions": """
      sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
      y,,,2025-2026,schoolYear,2025-09-01,2026-06-01,,2026
      q1,,,I чейрек,gradingPeriod,2025-09-01,2025-11-05,y,2026
      q2,,,II чейрек,gradingPeriod,2025-11-10,2025-12-31,y,2026

      """,
      "courses": "sourcedId,status,dateLastModified,title,courseCode\nc1,,,Математика,MATH\n",
      "classes": """
      sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType
      home,,,5-А,05,c0,,homeroom
      lesson,,,5-А Математика,05,c1,5-А,scheduled

      """,
      "users": """
      sourcedId,status,dateLastModified,enabledUser,role,username,userIds,givenName,familyName,middleName,identifier
      t1,,,true,teacher,erm,,Эрмек,Бакытов,,
      s1,,,true,student,s1,"{LDAP:x},{PIN:21509201400017}",Бакыт,Асанов,Маратович,S-1
      s2,,,true,student,s2,,Айжан,Өмүрова,,S-2
      s3,tobedeleted,2025-10-01,true,student,s3,,Кеткен,Окуучу,,S-3

      """,
      "demographics":
        "sourcedId,status,dateLastModified,birthDate,sex\ns1,,,2014-09-15,male\ns2,,,2014-10-16,female\n",
      "enrollments": """
      sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
      e1,,,home,o1,s1,student,false,2025-09-01,2026-06-01
      e2,,,home,o1,s2,student,false,2025-10-13,
      e3,,,home,o1,t1,teacher,true,,
      e4,,,lesson,o1,t1,teacher,true,,

      """,
      "lineItems":
        "sourcedId,status,dateLastModified,title,classSourcedId,gradingPeriodSourcedId\ni1,,,Чейрек,lesson,q1\n",
      "results": """
      lineItemSourcedId,sourcedId,studentSourcedId,status,scoreStatus,score,scoreDate,comment
      i1,r1,s1,,fully graded,5,2025-11-04,
      i1,r2,s2,,exempt,,2025-11-04,

      """,
    ]) { one, _ in one }
    let files = texts.sorted { $0.key < $1.key }.map { name, text in
      (name: name + ".csv", content: Array(edit(name, text).utf8))
    }
    if isPacked { return [ImportFile(name: "set.zip", bytes: zipContainer(files))] }
    return files.map { ImportFile(name: "set/" + $0.name, bytes: $0.content) }
  }
}
