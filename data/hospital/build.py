"""Write the CSV files of the invented hospital, the same bytes every time: python -m data.hospital.build [FOLDER]"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from data.draw import chance, day, moment, one_of, person, weighted, whole, write

SEED = 52208
FIRST, LAST = date(2025, 1, 2), date(2026, 10, 31)
PATIENTS, VISITS, ADMISSIONS = 220, 1100, 90
DISTRICTS = {"한빛구": 40, "나래구": 24, "다솜구": 18, "라온구": 11, "새솔구": 7}
# department: (doctors, share of visits, diagnoses, medicines)
DEPARTMENTS = {
    "내과": (5, 34, "감기 고혈압 위염 당뇨병 장염", "해열제 혈압약 위장약 혈당강하제 지사제"),
    "정형외과": (3, 19, "허리_통증 무릎_관절염 발목_염좌 손목_골절", "소염진통제 근육이완제 파스"),
    "소아청소년과": (2, 16, "감기 중이염 수족구병 장염", "해열시럽 항생제 지사제"),
    "피부과": (2, 12, "아토피_피부염 두드러기 여드름", "항히스타민제 연고 항생제"),
    "이비인후과": (2, 12, "알레르기_비염 중이염 편도염", "항히스타민제 항생제 비강분무제"),
    "안과": (1, 7, "결막염 안구건조증 백내장", "안약 인공눈물"),
}


@dataclass(frozen=True, slots=True)
class Doctor:
    doctor_id: int
    name: str
    department: str
    position: str
    hired_on: date


@dataclass(frozen=True, slots=True)
class Patient:
    patient_id: int
    name: str
    gender: str
    birth_date: date
    district: str
    blood_type: str | None
    registered_on: date


@dataclass(frozen=True, slots=True)
class Visit:
    visit_id: int
    patient_id: int
    doctor_id: int
    visited_at: datetime
    visit_type: str
    diagnosis: str
    wait_minutes: int | None
    fee: int


@dataclass(frozen=True, slots=True)
class Prescription:
    prescription_id: int
    visit_id: int
    medicine: str
    days: int
    price: int


@dataclass(frozen=True, slots=True)
class Admission:
    admission_id: int
    patient_id: int
    doctor_id: int
    ward: str
    room_no: int
    admitted_on: date
    discharged_on: date | None


def tables(seed: int = SEED) -> dict[str, list]:
    """Every table's rows."""
    random = Random(seed)
    doctors = []
    for department, (count, *_) in DEPARTMENTS.items():
        for number in range(count):
            position = "과장" if not number else one_of(random, ("전문의", "전문의", "전공의"))
            hired = day(random, date(2006 if not number else 2015, 1, 1), date(2024, 12, 31))
            gender = one_of(random, ("남", "여"))
            doctors.append(Doctor(len(doctors) + 1, person(random, gender), department, position, hired))
    patients = []
    for number in range(1, PATIENTS + 1):
        gender = one_of(random, ("남", "여"))
        child = chance(random, 0.18)
        born = day(random, date(2013, 1, 1), date(2024, 6, 30)) if child else day(
            random, date(1938, 1, 1), date(2007, 12, 31)
        )  # fmt: skip
        blood = None if chance(random, 0.12) else weighted(random, {"A": 34, "O": 28, "B": 27, "AB": 11})
        district = weighted(random, DISTRICTS)
        registered = day(random, date(2024, 1, 2), date(2026, 8, 31))
        patients.append(Patient(number, person(random, gender), gender, born, district, blood, registered))
    visits, prescriptions = [], []
    seen: set[tuple[int, str]] = set()
    shares = {name: share for name, (_, share, *_) in DEPARTMENTS.items()}
    days = sorted(on for on in (day(random, FIRST, LAST) for _ in range(VISITS)) if on.weekday() != 6)
    for on in days:
        patient = one_of(random, [one for one in patients if one.registered_on <= on])
        child = on.year - patient.birth_date.year < 16
        department = weighted(random, {**shares, "소아청소년과": 60 if child else 0})
        doctor = one_of(random, [one for one in doctors if one.department == department])
        first = (patient.patient_id, department) not in seen
        seen.add((patient.patient_id, department))
        kind = "응급" if chance(random, 0.06) else "초진" if first else "재진"
        _, _, diagnoses, medicines = DEPARTMENTS[department]
        fee = {"초진": 18_000, "재진": 12_500, "응급": 65_000}[kind] + 500 * whole(random, 0, 40)
        wait = None if kind == "응급" else whole(random, 3, 35) + (whole(random, 5, 40) if on.weekday() == 0 else 0)
        diagnosis = one_of(random, diagnoses.split()).replace("_", " ")
        at = moment(random, on, 9, 18 if on.weekday() < 5 else 13)
        visit = Visit(len(visits) + 1, patient.patient_id, doctor.doctor_id, at, kind, diagnosis, wait, fee)
        visits.append(visit)
        listed = medicines.split()
        for medicine in listed if chance(random, 0.1) else [one_of(random, listed)] * chance(random, 0.8):
            lasts = one_of(random, (3, 3, 5, 7, 7, 14, 30))
            prescriptions.append(
                Prescription(
                    len(prescriptions) + 1, visit.visit_id, medicine, lasts, 900 * lasts + 100 * whole(random, 5, 30)
                )
            )
    admissions = []
    for on in sorted(day(random, FIRST, LAST) for _ in range(ADMISSIONS)):
        patient = one_of(random, [one for one in patients if one.registered_on <= on])
        doctor = one_of(random, [one for one in doctors if one.department in ("내과", "정형외과", "소아청소년과")])
        leaves = on + timedelta(whole(random, 1, 16))
        ward = one_of(random, ("동관", "서관", "본관"))
        room = 100 * whole(random, 3, 7) + whole(random, 1, 12)
        admissions.append(
            Admission(
                len(admissions) + 1,
                patient.patient_id,
                doctor.doctor_id,
                ward,
                room,
                on,
                leaves if leaves <= LAST else None,
            )
        )
    return {
        "doctors": doctors, "patients": patients, "visits": visits, "prescriptions": prescriptions,
        "admissions": admissions,
    }  # fmt: skip


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, rows in tables().items():
        write(folder / f"{name}.csv", rows)


if __name__ == "__main__":
    main()
