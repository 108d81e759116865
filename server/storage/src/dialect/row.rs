//! Rows on their way out: every column becomes one of four kinds of cell, whichever database it came from.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use sqlx::postgres::{PgColumn, PgRow};
use sqlx::sqlite::SqliteRow;
use sqlx::{Column, Row as _, TypeInfo, ValueRef};

use crate::error::Failure;

/// One row, read from the left: each call takes the next column.
pub(crate) struct Row(std::vec::IntoIter<Cell>);

enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Row {
    pub(super) fn of_sqlite(row: &SqliteRow) -> Result<Self, sqlx::Error> {
        let cell = |place: usize| {
            let value = row.try_get_raw(place)?;
            Ok(match value.type_info().name() {
                _ if value.is_null() => Cell::Null,
                "INTEGER" => Cell::Int(row.try_get(place)?),
                "BLOB" => Cell::Bytes(row.try_get(place)?),
                _ => Cell::Text(row.try_get(place)?),
            })
        };
        (0..row.columns().len()).map(cell).collect::<Result<Vec<_>, sqlx::Error>>().map(|cells| Self(cells.into_iter()))
    }

    pub(super) fn of_postgres(row: &PgRow) -> Result<Self, sqlx::Error> {
        let cell = |column: &PgColumn| {
            let place = column.ordinal();
            Ok(match column.type_info().name() {
                _ if row.try_get_raw(place)?.is_null() => Cell::Null,
                "INT8" => Cell::Int(row.try_get(place)?),
                "INT4" => Cell::Int(i64::from(row.try_get::<i32, _>(place)?)),
                "BYTEA" => Cell::Bytes(row.try_get(place)?),
                _ => Cell::Text(row.try_get(place)?),
            })
        };
        row.columns().iter().map(cell).collect::<Result<Vec<_>, sqlx::Error>>().map(|cells| Self(cells.into_iter()))
    }

    /// The next column, a whole number.
    pub(crate) fn int(&mut self) -> Result<i64, Failure> {
        self.opt_int()?.ok_or(Failure::Unreadable("a number"))
    }

    /// The next column, a whole number or nothing.
    pub(crate) fn opt_int(&mut self) -> Result<Option<i64>, Failure> {
        match self.0.next() {
            Some(Cell::Int(value)) => Ok(Some(value)),
            Some(Cell::Null) => Ok(None),
            _ => Err(Failure::Unreadable("a number")),
        }
    }

    /// The next column, a whole number of a kind of its own, as a version's.
    pub(crate) fn number<T: TryFrom<i64>>(&mut self) -> Result<T, Failure> {
        self.opt_number()?.ok_or(Failure::Unreadable("a number"))
    }

    /// The next column, such a number or nothing.
    pub(crate) fn opt_number<T: TryFrom<i64>>(&mut self) -> Result<Option<T>, Failure> {
        let value = self.opt_int()?;
        value.map(|value| T::try_from(value).map_err(|_| Failure::Unreadable("a number"))).transpose()
    }

    /// The next column, a truth kept as 0 or 1.
    pub(crate) fn truth(&mut self) -> Result<bool, Failure> {
        self.int().map(|value| value != 0)
    }

    /// The next column, an instant.
    pub(crate) fn instant(&mut self) -> Result<DateTime<Utc>, Failure> {
        self.opt_instant()?.ok_or(Failure::Unreadable("an instant"))
    }

    /// The next column, an instant or nothing.
    pub(crate) fn opt_instant(&mut self) -> Result<Option<DateTime<Utc>>, Failure> {
        let millis = self.opt_int()?;
        millis
            .map(|millis| DateTime::from_timestamp_millis(millis).ok_or(Failure::Unreadable("an instant")))
            .transpose()
    }

    /// The next column, text.
    pub(crate) fn text(&mut self) -> Result<String, Failure> {
        self.opt_text()?.ok_or(Failure::Unreadable("text"))
    }

    /// The next column, text or nothing.
    pub(crate) fn opt_text(&mut self) -> Result<Option<String>, Failure> {
        match self.0.next() {
            Some(Cell::Text(value)) => Ok(Some(value)),
            Some(Cell::Null) => Ok(None),
            _ => Err(Failure::Unreadable("text")),
        }
    }

    /// The next column, anything with a text form: an id, a date, a situation.
    pub(crate) fn parsed<T: FromStr>(&mut self) -> Result<T, Failure> {
        self.opt_parsed()?.ok_or(Failure::Unreadable("an id or a date"))
    }

    /// The next column, anything with a text form, or nothing.
    pub(crate) fn opt_parsed<T: FromStr>(&mut self) -> Result<Option<T>, Failure> {
        let text = self.opt_text()?;
        text.map(|text| text.parse().map_err(|_| Failure::Unreadable("an id or a date"))).transpose()
    }

    /// The next column, a step of a scale.
    pub(crate) fn step<S: domain::scale::Scale>(&mut self) -> Result<S, Failure> {
        self.opt_step()?.ok_or(Failure::Unreadable("a step of a scale"))
    }

    /// The next column, a step of a scale, or nothing.
    pub(crate) fn opt_step<S: domain::scale::Scale>(&mut self) -> Result<Option<S>, Failure> {
        let text = self.opt_text()?;
        text.map(|text| S::parse(&text).ok_or(Failure::Unreadable("a step of a scale"))).transpose()
    }

    /// The next column, bytes.
    pub(crate) fn bytes(&mut self) -> Result<Vec<u8>, Failure> {
        self.opt_bytes()?.ok_or(Failure::Unreadable("bytes"))
    }

    /// The next column, bytes or nothing.
    pub(crate) fn opt_bytes(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        match self.0.next() {
            Some(Cell::Bytes(value)) => Ok(Some(value)),
            Some(Cell::Null) => Ok(None),
            _ => Err(Failure::Unreadable("bytes")),
        }
    }
}
