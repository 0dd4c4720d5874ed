/// How a date is written in the papers of a Kyrgyz school (DOMAIN 6.6, language rules 5).
///
/// The forms of CLDR are not those of official papers (`1/9/21`, `2021-ж., 1-сен.`), so they are stated here.
public enum DateForm: String, CaseIterable, Hashable, Sendable {
  /// `01.09.2021`
  case short
  /// `01.09.2021-ж.` and `01.09.2021 г.`
  case shortWithYear = "short-year"
  /// `2021-жылдын 1-сентябры` and `1 сентября 2021 года`
  case long
  /// `2021-ж. 1-сентябрь` and `1 сентября 2021 г.`
  case longAbbreviated = "long-abbreviated"
  /// `2021-жылдын «1» сентябры` and `«01» сентября 2021 г.`: the day stands where a form leaves room for it.
  case quoted
  /// `эки миң жыйырма биринчи жылдын биринчи сентябры` and
  /// `первое сентября две тысячи двадцать первого года`
  case words
  /// `1-сентябрь` and `1 сентября`
  case dayMonth = "day-month"
  /// The month's name alone: `сентябрь`
  case month
  /// `2021-жылдын сентябры` and `сентябрь 2021 года`
  case monthYear = "month-year"
  /// The day of the week: `шаршемби` and `среда`
  case weekday
  /// The year alone: `2021`
  case year
  /// `2021-жыл` and `2021 год`
  case yearWord = "year-word"
  /// When it was: `2021-жылы` and `в 2021 году`
  case inYear = "in-year"
  /// `2021-09-01`, for machines.
  case iso
}
