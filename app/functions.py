"""Which SQL functions a query may call: an allow-list, since a deny-list ages with every DuckDB release.

Two views of the same list. `ALLOWED_FUNCTIONS` holds DuckDB's names, for the grammar and for people.
sqlglot reads most of them into classes of its own, so the validator compares a call's class with
`ALLOWED_NODES`, and its name with `ALLOWED_FUNCTIONS` where sqlglot has no class for it.
tests/test_functions.py holds the two views and DuckDB together.

Left out on purpose: everything that reads files, settings, the environment or the catalog, that runs SQL
from text (query, query_table, json_execute_serialized_sql), sequences, error(), and functions that burn
time or memory out of proportion (damerau_levenshtein, list_reduce). repeat, lpad, rpad, range and
generate_series are allowed with small sizes only: see sizes.py.
"""

from __future__ import annotations

from sqlglot import exp

ALLOWED_FUNCTIONS = frozenset(
    """
    any_value approx_count_distinct approx_quantile arbitrary arg_max arg_min argmax argmin array_agg avg bit_and
    bit_or bit_xor bool_and bool_or corr count count_if count_star countif covar_pop covar_samp entropy favg first
    fsum geomean geometric_mean group_concat histogram kurtosis last list listagg mad max max_by mean median min
    min_by mode percentile_cont percentile_disc product quantile quantile_cont quantile_disc regr_count
    regr_intercept regr_r2 regr_slope skewness stddev stddev_pop stddev_samp string_agg sum sumkahan var_pop
    var_samp variance

    cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number

    abs acos asin atan atan2 cbrt ceil ceiling cos cot degrees div even exp factorial fdiv floor fmod gcd greatest
    isfinite isinf isnan lcm least ln log log10 log2 mod pi pow power radians random round sign sin sqrt tan trunc
    xor

    array_to_string ascii bar bin char_length character_length chr concat concat_ws contains ends_with format
    format_bytes hamming hash hex ilike_escape initcap instr jaccard jaro_similarity jaro_winkler_similarity lcase
    left len length levenshtein like_escape lower lpad ltrim md5 nfc_normalize not_like_escape ord position prefix
    printf regexp_extract regexp_extract_all regexp_full_match regexp_like regexp_matches regexp_replace
    regexp_split_to_array repeat replace reverse right rpad rtrim sha256 split split_part starts_with str_split
    string_split string_to_array strip_accents strlen strpos substr substring suffix to_base translate trim ucase
    unicode upper

    add_months age century current_date current_time current_timestamp date date_add date_bin date_diff date_part
    date_sub date_trunc datediff datepart datesub datetrunc day dayname dayofmonth dayofweek dayofyear decade epoch
    epoch_ms era extract get_current_timestamp hour isodow isoyear julian last_day localtime localtimestamp
    make_date make_time make_timestamp microsecond millisecond minute month monthname months_between now quarter
    second strftime strptime time_bucket timestamp timezone to_date to_days to_hours to_minutes to_months
    to_seconds to_timestamp to_weeks to_years today try_strptime week weekday weekofyear year yearweek

    case cast coalesce exists grouping grouping_id if ifnull nullif try_cast typeof uuid

    array_append array_concat array_contains array_length array_position array_prepend array_slice array_sort
    cardinality element_at flatten generate_series json_array_length json_extract json_extract_string json_keys
    json_type json_valid list_aggregate list_any_value list_append list_apply list_avg list_concat list_contains
    list_count list_distinct list_element list_extract list_filter list_first list_has list_has_all list_has_any
    list_last list_max list_median list_min list_mode list_position list_prepend list_reverse list_reverse_sort
    list_slice list_sort list_string_agg list_sum list_transform list_unique list_value list_zip map map_entries
    map_extract map_from_entries map_keys map_values range row struct_extract struct_pack to_json unnest
    """.upper().split()
)

ALLOWED_NODES = frozenset(
    getattr(exp, name)
    for name in """
    And Or Xor Abs Acos AddMonths AnyValue ApproxDistinct ApproxQuantile ArgMax ArgMin Array ArrayAgg ArrayAppend
    ArrayConcat ArrayContains ArrayDistinct ArrayFilter ArrayMax ArrayMin ArrayOverlaps ArrayPosition ArrayPrepend
    ArraySize ArraySlice ArraySort ArrayToString Ascii Asin Atan Atan2 Avg BitwiseAndAgg BitwiseOrAgg
    BitwiseXorAgg Case Cast Cbrt Ceil Chr Coalesce Columns Concat ConcatWs Contains Corr Cos Cot Count CountIf
    CovarPop CovarSamp CumeDist CurrentDate CurrentTime CurrentTimestamp Date DateAdd DateBin DateDiff
    DateFromParts DateSub DateTrunc Day DayOfMonth DayOfWeek DayOfWeekIso DayOfYear Dayname Degrees DenseRank
    EndsWith Exists Exp Explode Extract Factorial First FirstValue Flatten Floor Format GenerateSeries Greatest
    GroupConcat Grouping GroupingId Hex Hour If Initcap IsInf IsNan JSONExtract JSONExtractScalar JSONKeys
    JSONType JarowinklerSimilarity Kurtosis Lag Last LastDay LastValue Lead Least Left Length Levenshtein List Ln
    Localtime Localtimestamp Log LogicalAnd LogicalOr Lower MD5 Map MapFromEntries MapKeys Max Median Min Minute
    Mode Month Monthname MonthsBetween NthValue Ntile Nullif Pad PercentRank PercentileCont PercentileDisc Pi Pow
    Quantile Quarter Radians Rand Rank RegexpExtract RegexpExtractAll RegexpFullMatch RegexpILike RegexpLike
    RegexpReplace RegrCount RegrIntercept RegrR2 RegrSlope Repeat Replace Reverse Right Round RowNumber SHA2 Second
    Sign Sin Skewness Split SplitPart Sqrt StartsWith Stddev StddevPop StddevSamp StrPosition StrToTime Struct
    StructExtract Substring Sum Tan TimeFromParts TimeToStr TimeToUnix Timestamp TimestampFromParts
    TimestampTrunc ToDays Transform Translate Trim Trunc TryCast TsOrDsToDate Typeof Unicode UnixToTime Unnest
    Collate ToMap Upper Uuid Variance VariancePop Week WeekOfYear Year
    """.split()
)

# In FROM: what may stand there beside tables.
TABLE_FUNCTIONS = (exp.GenerateSeries, exp.Unnest)


def name_of(call: exp.Func) -> str:
    """A call's name for messages, as a user would write it."""
    return call.name.upper() if isinstance(call, exp.Anonymous) else call.sql_name()


def allowed(call: exp.Func) -> bool:
    """Whether a parsed call is on the list."""
    if isinstance(call, exp.Anonymous):
        return call.name.upper() in ALLOWED_FUNCTIONS and isinstance(call.this, str)
    return type(call) in ALLOWED_NODES
