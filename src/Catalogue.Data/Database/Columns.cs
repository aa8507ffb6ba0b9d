using Catalogue.Data.Fields;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NpgsqlTypes;

namespace Catalogue.Data.Database;

internal sealed class EnumColumn<TEnum>() : ValueConverter<TEnum, string>(
    value => UpperSnake<TEnum>.Name(value), name => UpperSnake<TEnum>.Parse(name))
    where TEnum : struct, Enum;

internal sealed class JsonColumn<T>() : ValueConverter<T, string>(value => CatalogueJson.Write(value), json => CatalogueJson.Read<T>(json))
    where T : class;

/// <summary>Converts an offer's content with the one reader that knows the former names of members.</summary>
internal sealed class ContentColumn() : ValueConverter<OfferContent, string>(
    content => OfferContentJson.Write(content), json => OfferContentJson.Read(json));

internal sealed class PointColumn() : ValueConverter<Coordinates, NpgsqlPoint>(
    place => new NpgsqlPoint(place.Longitude, place.Latitude), point => new Coordinates(point.Y, point.X));
