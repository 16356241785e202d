CREATE TABLE doctors (
  doctor_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  department VARCHAR NOT NULL,
  position VARCHAR NOT NULL,
  hired_on DATE NOT NULL
);

CREATE TABLE patients (
  patient_id INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  gender VARCHAR NOT NULL,
  birth_date DATE NOT NULL,
  district VARCHAR NOT NULL,
  blood_type VARCHAR,
  registered_on DATE NOT NULL
);

CREATE TABLE visits (
  visit_id INTEGER PRIMARY KEY,
  patient_id INTEGER NOT NULL REFERENCES patients (patient_id),
  doctor_id INTEGER NOT NULL REFERENCES doctors (doctor_id),
  visited_at TIMESTAMP NOT NULL,
  visit_type VARCHAR NOT NULL,
  diagnosis VARCHAR NOT NULL,
  wait_minutes INTEGER,
  fee INTEGER NOT NULL
);

CREATE TABLE prescriptions (
  prescription_id INTEGER PRIMARY KEY,
  visit_id INTEGER NOT NULL REFERENCES visits (visit_id),
  medicine VARCHAR NOT NULL,
  days INTEGER NOT NULL,
  price INTEGER NOT NULL
);

CREATE TABLE admissions (
  admission_id INTEGER PRIMARY KEY,
  patient_id INTEGER NOT NULL REFERENCES patients (patient_id),
  doctor_id INTEGER NOT NULL REFERENCES doctors (doctor_id),
  ward VARCHAR NOT NULL,
  room_no INTEGER NOT NULL,
  admitted_on DATE NOT NULL,
  discharged_on DATE
);

COMMENT ON TABLE doctors IS '의사';
COMMENT ON COLUMN doctors.doctor_id IS '의사 번호';
COMMENT ON COLUMN doctors.name IS '의사 이름';
COMMENT ON COLUMN doctors.department IS '진료과: ''내과'', ''정형외과'', ''소아청소년과'', ''피부과'', ''이비인후과'', ''안과''';
COMMENT ON COLUMN doctors.position IS '직위: ''과장'', ''전문의'', ''전공의''';
COMMENT ON COLUMN doctors.hired_on IS '근무를 시작한 날';
COMMENT ON TABLE patients IS '환자, 한 사람이 한 행';
COMMENT ON COLUMN patients.patient_id IS '환자 번호';
COMMENT ON COLUMN patients.name IS '환자 이름';
COMMENT ON COLUMN patients.gender IS '성별: ''남'' 또는 ''여''';
COMMENT ON COLUMN patients.birth_date IS '생년월일';
COMMENT ON COLUMN patients.district IS '사는 구: ''한빛구'', ''나래구'', ''다솜구'', ''라온구'', ''새솔구''';
COMMENT ON COLUMN patients.blood_type IS '혈액형: ''A'', ''B'', ''O'', ''AB'', 모르면 NULL';
COMMENT ON COLUMN patients.registered_on IS '처음 등록한 날';
COMMENT ON TABLE visits IS '진료, 한 번에 한 행';
COMMENT ON COLUMN visits.visit_id IS '진료 번호';
COMMENT ON COLUMN visits.patient_id IS '환자 번호';
COMMENT ON COLUMN visits.doctor_id IS '진료한 의사 번호';
COMMENT ON COLUMN visits.visited_at IS '진료 일시';
COMMENT ON COLUMN visits.visit_type IS '진료 종류: ''초진'', ''재진'', ''응급''';
COMMENT ON COLUMN visits.diagnosis IS '진단명';
COMMENT ON COLUMN visits.wait_minutes IS '대기 시간(분), 응급은 NULL';
COMMENT ON COLUMN visits.fee IS '진료비(원)';
COMMENT ON TABLE prescriptions IS '처방한 약';
COMMENT ON COLUMN prescriptions.prescription_id IS '처방 번호';
COMMENT ON COLUMN prescriptions.visit_id IS '진료 번호';
COMMENT ON COLUMN prescriptions.medicine IS '약 이름';
COMMENT ON COLUMN prescriptions.days IS '처방 일수(일)';
COMMENT ON COLUMN prescriptions.price IS '약값(원)';
COMMENT ON TABLE admissions IS '입원';
COMMENT ON COLUMN admissions.admission_id IS '입원 번호';
COMMENT ON COLUMN admissions.patient_id IS '환자 번호';
COMMENT ON COLUMN admissions.doctor_id IS '담당 의사 번호';
COMMENT ON COLUMN admissions.ward IS '병동: ''동관'', ''서관'', ''본관''';
COMMENT ON COLUMN admissions.room_no IS '병실 번호';
COMMENT ON COLUMN admissions.admitted_on IS '입원한 날';
COMMENT ON COLUMN admissions.discharged_on IS '퇴원한 날, 아직 입원 중이면 NULL';
