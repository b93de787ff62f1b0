/**
 * Opening hours, holidays and date overrides in a time zone: the open time between two instants,
 * the deadline after so much of it, and the reason why a stretch of time counts or does not. {@link
 * io.cxmetrics.calendar.BusinessCalendar} is the entrance.
 */
@NullMarked
package io.cxmetrics.calendar;

import org.jspecify.annotations.NullMarked;
