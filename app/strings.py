"""Every word of the page, in Korean and English: one catalogue.

    say = words("ko-KR,ko;q=0.9")        by a browser's Accept-Language; Korean where nothing is asked for
    say("rows", count=303)               '303행'
    catalogue("en")                      key → text, for what the browser itself translates

Explanations and mending notes are Korean in both; where the page is English, they are labelled so (`in-korean`).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.errors import InvalidSQL, Text2SQLError

LANGUAGES = ("ko", "en")

# key: Korean, English, and English for one where that differs.
TEXTS: dict[str, tuple[str, str] | tuple[str, str, str]] = {
    # the frame
    "title": ("한국어 Text2SQL", "Korean Text2SQL"),
    "tagline": (
        "표에 한국어로 물어보세요. SQL을 쓰고, 검사하고, 실행합니다.",
        "Ask your tables in Korean. The SQL is written, checked and run.",
    ),
    "badge": ("질문에 답하는 모델", "The model that answers"),
    "engine-embedded": ("내장 CPU", "Built-in CPU"),
    "engine-vllm": ("vLLM", "vLLM"),
    "engine-external": ("외부 서버", "External server"),
    # asking
    "question": ("질문", "Question"),
    "placeholder": ("데이터에 대해 한국어로 물어보세요", "Ask about the data, in Korean"),
    "keys": ("Enter 질문 · Shift+Enter 줄 바꿈", "Enter to ask · Shift+Enter for a new line"),
    "ask": ("질문하기", "Ask"),
    "stop": ("중지", "Stop"),
    "examples": ("이렇게 물어보세요", "Try asking"),
    "any-count": ("{table} 모두 몇 행이야?", "{table} 모두 몇 행이야?"),
    "any-first": ("{table}에서 처음 10행을 보여줘", "{table}에서 처음 10행을 보여줘"),
    "follow": ("앞 질문에 이어서", "Follow up on the last one"),
    "followed": ("앞 질문 ‘{question}’에 이어서 답했습니다.", "Answered as a follow-up to ‘{question}’."),
    "stage-prompt": ("질문 이해", "Reading"),
    "stage-model": ("SQL 작성", "Writing SQL"),
    "stage-validate": ("검사", "Checking"),
    "stage-execute": ("실행", "Running"),
    "attempt": ("{attempt}번째 시도", "attempt {attempt}"),
    "seconds": ("{seconds:.1f}초", "{seconds:.1f} s"),
    "milliseconds": ("{milliseconds:.0f}ms", "{milliseconds:.0f} ms"),
    "waiting": (
        "앞에 {ahead}명이 있습니다. {about} 뒤에 시작합니다.",
        "{ahead} ahead of you. Yours starts in {about}.",
    ),
    "about-seconds": ("약 {count}초", "about {count} s"),
    "about-minutes": ("약 {count}분", "about {count} min"),
    "request-id": ("요청 번호 {id}", "Request {id}"),
    "stopped": (
        "멈추었습니다. 질문을 고쳐 다시 물어보세요.",
        "Stopped. Change the question and ask again.",
    ),
    # the answer
    "sql": ("SQL", "SQL"),
    "sql-keys": ("고친 뒤 Ctrl+Enter로 다시 실행", "Edit, then Ctrl+Enter to run again"),
    "rerun": ("다시 실행", "Run again"),
    "explained": ("이 SQL이 하는 일", "What this SQL does"),
    "in-korean": ("한국어", "in Korean"),
    "doubts": ("확인해 보세요", "Worth checking"),
    "mended": ("고친 곳", "Mended"),
    "mark-syntax": ("문법", "Syntax"),
    "mark-syntax-why": ("DuckDB 문법으로 끝까지 읽혔습니다.", "It reads as DuckDB SQL from beginning to end."),
    "mark-schema": ("스키마", "Schema"),
    "mark-schema-why": (
        "쓰인 테이블과 열이 모두 이 데이터에 있습니다.",
        "Every table and column in it exists in this data.",
    ),
    "mark-readonly": ("읽기 전용", "Read-only"),
    "mark-readonly-why": (
        "데이터를 바꾸지 않는 조회 한 문장이고, 허용한 함수만 씁니다.",
        "One query that changes nothing and calls only allowed functions.",
    ),
    "mark-votes": ("표본 일치 {share:.0%}", "{share:.0%} of samples agree"),
    "checked-only": (
        "스키마만 있어 실행할 데이터가 없습니다. SQL을 빈 데이터베이스에서 검사만 했습니다.",
        "There is a schema but no data: the SQL was checked on an empty database and not run.",
    ),
    "took": ("{total} ({parts})", "{total} ({parts})"),
    # the result
    "confirm": ("맞아요", "That's right"),
    "confirm-why": (
        "맞는 답으로 표시해 둡니다. 이 브라우저에만 저장됩니다.",
        "Marks the answer as right. Kept in this browser only.",
    ),
    "confirm-why-shared": (
        "맞는 답으로 이 서버에 저장합니다. 같은 데이터로 묻는 사람들의 답을 돕는 데 쓰입니다.",
        "Keeps the answer on this server, where it helps to answer others who ask about the same data.",
    ),
    "confirmed": ("맞는 답으로 표시했습니다", "Marked as right"),
    "undo": ("되돌리기", "Undo"),
    "download": ("내려받기", "Download"),
    "file-csv": ("CSV", "CSV"),
    "file-xlsx": ("엑셀", "Excel"),
    "file-parquet": ("Parquet", "Parquet"),
    "sheet-about": ("질문과 SQL", "Question and SQL"),
    "sheet-data": ("데이터", "Data"),
    "sheet-explained": ("설명", "In Korean"),
    "sheet-rows": ("행", "Rows"),
    "png": ("PNG 저장", "Save PNG"),
    "copy": ("SQL 복사", "Copy SQL"),
    "dialects": ("다른 데이터베이스의 SQL", "SQL for other databases"),
    "warnings": ("옮기면서 살펴볼 것", "To check before you use it"),
    "table": ("표", "Table"),
    "chart": ("차트", "Chart"),
    "rows": ("{count:,}행", "{count:,} rows", "1 row"),
    "rows-cut": ("처음 {count:,}행만 가져왔습니다. 더 있습니다.", "Only the first {count:,} rows. There are more."),
    "rows-shown": ("이 가운데 {shown:,}행을 표에 그렸습니다.", "{shown:,} of them are drawn here."),
    "result": ("결과", "Result"),
    "no-rows": ("조건에 맞는 행이 없습니다.", "No row meets the conditions."),
    "no-rows-why": (
        "조건의 값이 데이터에 있는 값과 같은지 SQL에서 확인해 보세요.",
        "Check in the SQL whether its values are written as they are in the data.",
    ),
    "total-count_star": ("개수", "count"),
    "total-count": ("{column} 수", "count of {column}"),
    "total-sum": ("{column} 합계", "sum of {column}"),
    "total-avg": ("{column} 평균", "mean of {column}"),
    "total-min": ("{column} 최솟값", "least {column}"),
    "total-max": ("{column} 최댓값", "greatest {column}"),
    # charts
    "chart-kinds": ("차트 종류", "Kind of chart"),
    "chart-line": ("꺾은선", "Line"),
    "chart-bar": ("막대", "Bars"),
    "chart-histogram": ("분포", "Distribution"),
    "chart-scatter": ("산점도", "Scatter"),
    "chart-by": ("{by}별 {y}", "{y} by {by}"),
    "chart-against": ("{x} {y}", "{x} and {y}"),
    "chart-spread": ("{column}의 분포", "Distribution of {column}"),
    "chart-rows": ("행 수", "Rows"),
    "chart-cut": ("처음 {count:,}행만 그렸습니다.", "Only the first {count:,} rows are drawn."),
    "chart-without": (
        "값이 없는 {count:,}행은 뺐습니다.",
        "{count:,} rows without a value are left out.",
        "1 row without a value is left out.",
    ),
    "chart-without-key": (
        "{column}의 값이 없는 {count:,}행은 뺐습니다.",
        "{count:,} rows without {column} are left out.",
        "1 row without {column} is left out.",
    ),
    "chart-bin": (
        "{low} 이상 {high} 미만 · {count:,}행",
        "{low} to below {high} · {count:,} rows",
        "{low} to below {high} · 1 row",
    ),
    "chart-said-range": ("{low}부터 {high}까지.", "From {low} to {high}."),
    "chart-said-points": ("점 {count:,}개.", "{count:,} points.", "1 point."),
    "chart-said-ends": ("가장 큰 값은 {high}, 가장 작은 값은 {low}.", "Greatest: {high}; least: {low}."),
    "units": ("1e12=조 1e8=억 1e4=만", "1e12=T 1e9=B 1e6=M"),
    "yes": ("예", "yes"),
    "no": ("아니요", "no"),
    # what went wrong
    "error": ("문제가 생겼습니다", "Something went wrong"),
    "error-reply": ("답을 만들지 못했습니다", "No answer"),
    "error-invalid": ("실행하지 않았습니다", "Not run"),
    "toast-title": ("알림", "Note"),
    "toast-size": ("파일이 너무 큽니다. {}까지 올릴 수 있습니다.", "The file is too large: {} at most."),
    "toast-kind": ("이 종류의 파일은 읽지 못합니다.", "Files of this kind cannot be read."),
    "toast-busy": (
        "지금 묻는 사람이 많습니다. 잠시 뒤에 다시 해 주세요.",
        "Many are asking now. Please try again in a moment.",
    ),
    "toast-lost": (
        "서버와 연결이 끊겼습니다. 잠시 뒤에 다시 해 주세요.",
        "The connection to the server was lost. Please try again in a moment.",
    ),
    "toast-bug": (
        "처리하지 못했습니다. 다시 해 보고, 되풀이되면 운영자에게 알려 주세요.",
        "That did not work. Please try again, and tell whoever runs this page if it goes on.",
    ),
    "nearest": ("비슷한 이름으로 바꾸어 실행", "Replace with a near name and run"),
    "fix-stale": (
        "그 사이 SQL이 바뀌었습니다. 고친 뒤 다시 실행해 주세요.",
        "The SQL has changed since. Edit it and run it again.",
    ),
    # data
    "data": ("데이터", "Data"),
    "tab-sample": ("샘플", "Samples"),
    "tab-upload": ("업로드", "Upload"),
    "tab-ddl": ("DDL", "DDL"),
    "reading": ("파일을 읽고 있습니다 …", "Reading the file …"),
    "ddl": ("CREATE TABLE 문", "CREATE TABLE statements"),
    "use-ddl": ("이 스키마로 묻기", "Ask about this schema"),
    "in-use": ("사용 중", "in use"),
    "columns": ("{count:,}열", "{count:,} columns", "1 column"),
    "tables": ("테이블 {count:,}개", "{count:,} tables", "1 table"),
    "first-rows": ("처음 {count}행", "First {count} rows", "First row"),
    "sample-students": ("학생 예제", "Students"),
    "sample-shop": ("쇼핑몰 예제", "Online shop"),
    "sample-hospital": ("병원 예제", "Hospital"),
    "sample-library": ("도서관 예제", "Libraries"),
    "upload-hint": (
        "여러 파일을 한 번에 올리면 테이블 여러 개가 됩니다. 파일은 이 방문에만 쓰고 지웁니다.",
        "Several files at once become several tables. Files are used for this visit only, then deleted.",
    ),
    "ddl-hint": (
        "스키마만 있으면 예시 행을 지어내어, 만든 SQL이 무엇을 하는지 보여 드립니다.",
        "With a schema alone, example rows are invented to show what the SQL would do.",
    ),
    "invented": (
        "이 행들은 지어낸 예시 데이터입니다. 스키마에 맞추어 만들었으며 실제 값이 아닙니다.",
        "These rows are invented example data, made to fit the schema. None of them is real.",
    ),
    "invented-mark": ("지어낸 예시", "invented"),
    "invented-result": (
        "지어낸 예시 데이터로 실행한 결과입니다. SQL은 실제 데이터에서도 같은 일을 합니다.",
        "This result comes from invented example data. On real data the SQL does the same.",
    ),
    "edit-comment": ("{column} 설명 고치기", "Edit the description of {column}"),
    "comment-of": ("{column} 설명", "Description of {column}"),
    "comment-saved": (
        "‘{column}’의 설명을 바꾸었습니다. 다음 질문부터 모델도 이 설명을 봅니다.",
        "The description of ‘{column}’ was changed. From the next question on, the model sees it too.",
    ),
    "schema-only": (
        "스키마만 있어 실행할 데이터가 없습니다. SQL을 만들고 검사해서 보여 드립니다.",
        "There is a schema but no data. The SQL is written and checked, but not run.",
    ),
    "primary-key": ("기본 키", "Primary key"),
    "foreign-key": ("{table} 테이블을 가리킵니다", "Refers to {table}"),
    "type-integer": ("정수", "integer"),
    "type-decimal": ("소수", "decimal"),
    "type-text": ("글자", "text"),
    "type-date": ("날짜", "date"),
    "type-timestamp": ("일시", "date, time"),
    "type-time": ("시각", "time"),
    "type-boolean": ("예/아니요", "yes/no"),
    "type-list": ("목록", "list"),
    # history and links
    "history": ("지난 질문", "Earlier questions"),
    "history-where": ("이 브라우저에만 저장됩니다", "Kept in this browser only"),
    "history-clear": ("모두 지우기", "Clear all"),
    "history-other": (
        "이 질문을 했던 데이터({data})가 지금은 없습니다. 질문과 SQL만 가져왔습니다.",
        "The data this was asked about ({data}) is not here now. Only question and SQL were brought back.",
    ),
    "link": ("링크 복사", "Copy link"),
    "link-title": (
        "질문, SQL, 스키마를 담은 주소를 복사합니다. 데이터는 들어가지 않습니다.",
        "Copies an address that holds the question, the SQL and the schema, and no data.",
    ),
    "link-copied": ("복사했습니다", "Copied"),
    "link-long": ("링크로 만들기에는 깁니다", "Too long for a link"),
    "theme-system": ("화면 밝기: 시스템 설정대로", "Theme: as the system"),
    "theme-light": ("화면 밝기: 밝게", "Theme: light"),
    "theme-dark": ("화면 밝기: 어둡게", "Theme: dark"),
    "link-opened": (
        "공유 링크에서 가져왔고, SQL을 다시 검사했습니다.",
        "Opened from a shared link; the SQL was checked again.",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue in one language. Calling it gives a text; an unknown key raises KeyError."""

    language: str

    def __call__(self, key: str, **values: object) -> str:
        texts = TEXTS[key]
        text = texts[LANGUAGES.index(self.language)]
        if self.language == "en" and values.get("count") == 1:
            text = texts[-1]
        return text.format(**values) if values else text

    def error(self, reason: Text2SQLError) -> str:
        """What went wrong, for a person. The English text is the one that logs have."""
        if self.language == "ko":
            return reason.message_ko
        text = str(reason).removeprefix(f"{reason.rule}: ") if isinstance(reason, InvalidSQL) else str(reason)
        return text[:1].upper() + text[1:]


KO, EN = Words("ko"), Words("en")


def words(accept_language: str) -> Words:
    """The language a browser asks for first: Korean for ko or nothing, English for any other, as Gradio does.

    >>> words("ko-KR,ko;q=0.9").language, words("en-US,ko;q=0.5").language, words("").language
    ('ko', 'en', 'ko')
    """
    first = accept_language.partition(",")[0].partition(";")[0].strip().lower()
    return KO if first in ("", "*") or first.split("-")[0] == "ko" else EN


def catalogue(language: str) -> dict[str, str]:
    """Every key's text in one language, unfilled."""
    return {key: texts[LANGUAGES.index(language)] for key, texts in TEXTS.items()}
