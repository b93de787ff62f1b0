/**
 * Contacts of customers: {@link io.cxmetrics.contact.FirstContactResolution}, from contacts as
 * objects, columns or a stream; {@link io.cxmetrics.contact.OneTouch} from tickets; the measures of
 * a queue and of self-service. Each is an immutable rule that gives a result with its definition,
 * its n, what was excluded, and an interval.
 */
@NullMarked
package io.cxmetrics.contact;

import org.jspecify.annotations.NullMarked;
